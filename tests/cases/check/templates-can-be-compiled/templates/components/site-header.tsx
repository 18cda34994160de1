export const Header = () => <p>Hill School</p>;
