export function withProgress<T>(title: string, work: () => Promise<T>, everyMs?: number): Promise<T>
export function seconds(ms: number): string
