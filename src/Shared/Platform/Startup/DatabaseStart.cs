using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Platform.Persistence.Embedded;
using Npgsql;

namespace Modular.Platform.Startup;

/// <summary>Finds the database: the configured one, or in development an embedded one that is started here.</summary>
internal sealed class DatabaseStart(
    DatabaseConnection database, IConfiguration configuration, IHostEnvironment environment,
    IOptions<DatabaseSettings> settings, IOptions<InstallationSettings> installation, ILogger<DatabaseStart> log) : IAsyncDisposable
{
    private const string EmbeddedDatabase = "modular";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private EmbeddedPostgres? _embedded;

    /// <exception cref="StartupException">There is no database to be had.</exception>
    public async Task OpenAsync(CancellationToken cancel)
    {
        var configured = configuration.GetConnectionString("Database") is { Length: > 0 } text ? text : configuration["DATABASE_URL"];
        if (!string.IsNullOrWhiteSpace(configured)) database.Open(DatabaseUrl.ToConnectionString(configured), settings.Value);
        else if (environment.IsDevelopment()) database.Open(await StartEmbeddedAsync(cancel), settings.Value);
        else throw new StartupException("No database: set ConnectionStrings__Database (Host=…;Database=…;Username=…;Password=…) or DATABASE_URL (postgres://…).");

        await CheckReachableAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync(); // the pool first, so that a fast stop has nobody to disconnect
        if (_embedded is not null) await _embedded.DisposeAsync();
    }

    private async Task<string> StartEmbeddedAsync(CancellationToken cancel)
    {
        _embedded = await EmbeddedPostgres.StartAsync(new()
        {
            DataFolder = Path.Combine(installation.Value.ResolveDataFolder(), "postgres"),
            BinFolder = settings.Value.BinFolder,
            Durable = settings.Value.Durable,
            MaxConnections = settings.Value.MaxConnections,
            SharedBuffers = EmbeddedPostgresSettings.QuarterOfMemory,
        }, log, cancel);
        await _embedded.EnsureDatabaseAsync(EmbeddedDatabase, cancel);
        return _embedded.ConnectionString(EmbeddedDatabase);
    }

    private async Task CheckReachableAsync(CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Patience);
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(limited.Token);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or System.Net.Sockets.SocketException or TimeoutException && !cancel.IsCancellationRequested)
        {
            var where = new NpgsqlConnectionStringBuilder(database.Source.ConnectionString);
            throw new StartupException($"The database {where.Database ?? where.Username} on {where.Host}:{where.Port} cannot be reached: {Reason(e)}", e);
        }
    }

    private static string Reason(Exception e) => e is OperationCanceledException ? $"no answer within {Patience.TotalSeconds:0} s." : (e.InnerException ?? e).Message.ReplaceLineEndings(" ");
}
