using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>
/// Seals what was written, once a second. Every node runs one and one of them gets its turn. The head goes to the log at most once an hour and at the end:
/// the chain alone cannot tell that entries were cut off its end, but a head that is kept outside of the database can.
/// </summary>
internal sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSealer> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    private AuditHead? _untold;
    private DateTimeOffset _nextTelling;
    private bool _waits;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                while (await SealAsync(stoppingToken)) { }
                _waits = false;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                if (!_waits) log.LogWarning("Audit entries wait to be sealed: {Reason}", e.Message);
                _waits = true;
            }

            if (clock.GetUtcNow() >= _nextTelling) TellHead();
        }

        TellHead();
    }

    private async Task<bool> SealAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sealing = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SealAudit(), cancel);
        _untold = sealing.Value.Head ?? _untold;
        return sealing.Value.MayHaveMore;
    }

    private void TellHead()
    {
        if (_untold is null) return;

        log.LogInformation("The audit chain's head is {Head}", _untold.ToString());
        _untold = null;
        _nextTelling = clock.GetUtcNow() + Told;
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
