export const worst: Readonly<Record<string, (size: number) => string>>;
