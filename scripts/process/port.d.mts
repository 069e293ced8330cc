export function portProblem(host: string, port: number): Promise<string | null>
export function freePort(): Promise<number>
