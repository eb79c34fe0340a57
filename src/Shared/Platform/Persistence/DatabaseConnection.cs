using Npgsql;

namespace Modular.Platform.Persistence;

/// <summary>The database, once it is known where it is. Whoever asks before the host has started made a mistake.</summary>
internal sealed class DatabaseConnection : IAsyncDisposable
{
    private NpgsqlDataSource? _source;

    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("The database is not open yet.");

    /// <summary>With the password, for connections outside the pool.</summary>
    public string ConnectionString { get; private set; } = "";

    public void Open(string connectionString, DatabaseSettings settings)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "modular" };
        if (!connectionString.Contains("Pool", StringComparison.OrdinalIgnoreCase)) builder.MaxPoolSize = settings.PoolSize;
        builder.Timeout = 5;
        builder.MaxAutoPrepare = 100;
        builder.AutoPrepareMinUsages = 2;
        builder.NoResetOnClose = true; // no use case leaves session state behind; saves a round trip's work a request
        builder.IncludeErrorDetail = false; // details hold people's values, and this text reaches logs

        var sources = new NpgsqlDataSourceBuilder(builder.ConnectionString);
        sources.UseLoggerFactory(null);
        _source = sources.Build();
        ConnectionString = builder.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
    }
}
