using Modular.Platform.Persistence;
using Modular.Timeline.Application.Events;

namespace Modular.Timeline.Infrastructure.Games;

internal sealed class PlayedEvents(DbSession session) : IPlayedEvents
{
    private const string HasPlayed = """
        select exists (
          select from timeline.events e join timeline.session_cards c on c.event_id = e.id and c.place in (2, 3) join timeline.sessions s on s.id = c.session_id and s.player_id = $1
          where e.public_id = $2)
        """;

    private const string WasDealt = "select exists (select from timeline.session_cards where event_id = $1)";

    public Task<bool> HasPlayedAsync(Guid userId, Guid eventId, CancellationToken cancel) => AskAsync(HasPlayed, [userId, eventId], cancel);

    public Task<bool> WasDealtAsync(long eventId, CancellationToken cancel) => AskAsync(WasDealt, [eventId], cancel);

    private async Task<bool> AskAsync(string sql, object[] values, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(sql).With(values);
        return (bool)(await select.ExecuteScalarAsync(cancel))!;
    }
}
