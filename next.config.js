/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // A tablet's recovery file comes in by a server action.
  experimental: { serverActions: { bodySizeLimit: '20mb' } },
  // It reads its own files beside its code.
  serverExternalPackages: ['pdfkit'],
  turbopack: { root: import.meta.dirname },
};
