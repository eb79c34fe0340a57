using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>
/// Writes the chain's head to the log, at most once an hour and when the node stops: the chain alone cannot tell that entries were cut off its end,
/// but a head that is kept outside of the database can.
/// </summary>
internal sealed class AuditHeads(TimeProvider clock, ILogger<AuditHeads> log) : IHostedService
{
    private static readonly TimeSpan Silence = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private AuditHead? _untold;
    private DateTimeOffset _nextTelling;

    public void Heed(AuditHead? head)
    {
        lock (_lock)
        {
            _untold = head ?? _untold;
            if (clock.GetUtcNow() >= _nextTelling) Tell();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock) Tell();
        return Task.CompletedTask;
    }

    private void Tell()
    {
        if (_untold is null) return;

        log.LogInformation("The audit chain's head is {Head}", _untold.ToString());
        _untold = null;
        _nextTelling = clock.GetUtcNow() + Silence;
    }
}
