using Modular.Platform.Persistence;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>Lets dead and cancelled jobs run again.</summary>
internal static class JobRevival
{
    private const string Holder = """
        select j.id from scheduling.job_history h join scheduling.jobs j on j.type = h.type and j.unique_key = h.unique_key where h.id = $1
        """;

    public static async Task<IReadOnlyList<RevivedJob>> RunAsync(DbSession session, RetryFilter filter, int atMost, CancellationToken cancel)
    {
        await using var revive = RevivalSql.For(session, filter, atMost);
        await using var reader = await revive.ExecuteReaderAsync(cancel);

        var revived = new List<RevivedJob>();
        while (await reader.ReadAsync(cancel)) revived.Add(new(reader.GetInt64(0), reader.GetString(1)));
        return revived;
    }

    public static async Task<long?> FindHolderAsync(DbSession session, long finishedId, CancellationToken cancel)
    {
        await using var find = session.Command(Holder).With(finishedId);
        return await find.ExecuteScalarAsync(cancel) as long?;
    }
}
