using Modular.Platform.Persistence;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>Those whose time has come and that are nobody's at the moment.</summary>
internal static class DueSchedules
{
    private const string Due = $"select {DueSchedule.Columns}, now() from scheduling.schedules where fires_at <= now() order by fires_at limit $1 for no key update skip locked";

    /// <summary>Locks some until the transaction ends, and says what time it is for them.</summary>
    public static async Task<(List<DueSchedule> Due, DateTimeOffset Now)> ClaimAsync(DbSession session, int most, CancellationToken cancel)
    {
        var (due, now) = (new List<DueSchedule>(), DateTimeOffset.MinValue);
        await using var claim = session.Command(Due).With(most);
        await using var row = await claim.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            due.Add(DueSchedule.Read(row));
            now = row.GetFieldValue<DateTimeOffset>(row.FieldCount - 1);
        }

        return (due, now);
    }
}
