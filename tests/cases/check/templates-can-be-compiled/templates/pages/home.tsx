import { title } from '../../content/secret.ts';

export default () => <p>{title}</p>;
