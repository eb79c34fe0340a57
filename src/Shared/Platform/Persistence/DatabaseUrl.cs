using Npgsql;

namespace Modular.Platform.Persistence;

/// <summary>Reads <c>postgres://user:password@host:port/database?sslmode=require</c>, which many hosters hand out, besides Npgsql's own form.</summary>
internal static class DatabaseUrl
{
    public static string ToConnectionString(string text)
    {
        try
        {
            if (!text.StartsWith("postgres://", StringComparison.Ordinal) && !text.StartsWith("postgresql://", StringComparison.Ordinal))
                return new NpgsqlConnectionStringBuilder(text).ConnectionString;

            return FromUrl(new Uri(text));
        }
        catch (Exception e) when (e is ArgumentException or UriFormatException or FormatException)
        {
            throw new StartupException("The database connection is neither a connection string (Host=…;Database=…) nor a postgres:// URL. It is read from ConnectionStrings__Database, then DATABASE_URL.", e);
        }
    }

    private static string FromUrl(Uri url)
    {
        if (url.Host.Length == 0) throw new UriFormatException("No host.");

        var user = url.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.IsDefaultPort || url.Port < 0 ? 5432 : url.Port,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
        };
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);

        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            if (parts[0] == "sslmode" && parts.Length == 2) builder.SslMode = Enum.Parse<SslMode>(parts[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        }

        return builder.ConnectionString;
    }
}
