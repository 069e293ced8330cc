/** 97.5 % quantile of the standard normal distribution: how many standard errors a 95 % interval reaches to each side. */
export const Z_95 = 1.959963984540054
