export function ProductMark() {
  return (
    <svg className="product-mark" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="10" />
      <circle cx="12.5" cy="14" r="2" />
      <circle cx="23.5" cy="14" r="2" />
      <path d="M9.5 20.5c1.6 4 4.6 6 8.5 6s6.9-2 8.5-6" />
    </svg>
  );
}
