using Modular.Accounts.Contracts;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <summary>A player as addresses name them: by name or by id, or not at all, for the caller.</summary>
internal static class PlayerRef
{
    public static async Task<Result<UserCard>> FindAsync(IUserDirectory users, Caller caller, string? player, CancellationToken cancel)
    {
        if (player is not null && !Guid.TryParse(player, out _)) return await users.FindByNameAsync(player, cancel) is { } named ? named : StatisticsErrors.UnknownPlayer;

        var id = player is null ? caller.Id : Guid.Parse(player);
        return (await users.FindAsync([id], cancel)).GetValueOrDefault(id) is { } card ? card : StatisticsErrors.UnknownPlayer;
    }
}
