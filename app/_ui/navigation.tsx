type Props = {
  label: string;
  items: readonly { href: string; label: string; isCurrent?: boolean }[];
};

export function Navigation({ label, items }: Props) {
  return (
    <nav className="navigation" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
