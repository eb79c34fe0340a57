using Npgsql;

namespace Modular.Platform.Persistence;

internal sealed class DatabasePools(DatabaseConnection database) : IDatabasePools
{
    public NpgsqlDataSource Open(string name, int size, string options = "")
    {
        var builder = new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = name, MaxPoolSize = size };
        if (options.Length > 0) builder.Options = string.Join(' ', builder.Options, options).Trim();

        var sources = new NpgsqlDataSourceBuilder(builder.ConnectionString);
        sources.UseLoggerFactory(null);
        return sources.Build();
    }
}
