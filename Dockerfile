# syntax=docker/dockerfile:1

# Installs everything, builds the web app, then leaves out what only development needs.
FROM node:24-slim AS build
WORKDIR /parley
COPY package.json package-lock.json .npmrc ./
COPY apps/server/package.json apps/server/
COPY apps/workspace/package.json apps/workspace/
COPY packages/text/package.json packages/text/
# Not `npm ci`: the reason stands in ./parley, at install_packages.
RUN npm install --no-save
COPY . .
RUN node script/build.ts && npm prune --omit=dev --no-save

FROM node:24-slim
ENV NODE_ENV=production PARLEY_DATA=/data PARLEY_HOST=0.0.0.0 PARLEY_PORT=3000
WORKDIR /parley
RUN mkdir /data && chown node:node /data
COPY --from=build /parley/package.json /parley/LICENSE /parley/NOTICE ./
COPY --from=build /parley/node_modules node_modules
COPY --from=build /parley/packages packages
COPY --from=build /parley/apps/server apps/server
COPY --from=build /parley/apps/workspace/package.json apps/workspace/package.json
COPY --from=build /parley/apps/workspace/dist apps/workspace/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PARLEY_PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "apps/server/src/cli.ts"]
CMD ["serve"]
