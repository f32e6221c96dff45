/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
};
