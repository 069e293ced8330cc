/** Why an input cannot be used, in one sentence for whoever gave it. */
export class Unusable extends Error {}
