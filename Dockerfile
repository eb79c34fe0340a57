FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Host -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app

# Listens on 8080 (ASPNETCORE_HTTP_PORTS in the base image). Needs ConnectionStrings__Database and Modular__MasterKey, and writes nothing but /var/lib/modular/content.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENV Modular__Content__Folder=/var/lib/modular/content
RUN mkdir -p /var/lib/modular/content && chown $APP_UID /var/lib/modular/content
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["./modular"]
