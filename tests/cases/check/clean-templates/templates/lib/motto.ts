export const motto: string = 'Hill School';
