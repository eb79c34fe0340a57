using Microsoft.Extensions.Diagnostics.HealthChecks;
using Modular.Platform.Persistence;

namespace Modular.Platform.Observability;

/// <summary>Ready means: the database answers within two seconds.</summary>
internal sealed class DatabaseHealth(DatabaseConnection database) : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Limit);
        try
        {
            await using var select = database.Source.CreateCommand("select 1");
            await select.ExecuteScalarAsync(limited.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy(e.GetType().Name);
        }
    }
}
