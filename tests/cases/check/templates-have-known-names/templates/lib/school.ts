export const name = 'Hill School';
