export default () => (
  <p>{;
);
