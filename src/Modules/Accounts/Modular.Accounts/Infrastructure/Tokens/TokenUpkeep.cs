using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Keeps this node up to date: ended tokens and changed cards every two seconds, signing keys every minute.</summary>
internal sealed class TokenUpkeep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TokenUpkeep> log) : BackgroundService
{
    private const int RoundsPerKeyRead = 30;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        for (var round = 1; await NextAsync(timer, stoppingToken); round++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<EndedTokensQuery>().RunAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ChangedCards>().DropAsync(stoppingToken);
                if (round % RoundsPerKeyRead == 0) await scope.ServiceProvider.GetRequiredService<SigningKeyStore>().KeepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Ended tokens and signing keys could not be read: {Reason}", e.Message);
            }
        }
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
