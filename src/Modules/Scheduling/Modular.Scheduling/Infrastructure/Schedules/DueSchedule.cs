using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>A schedule whose time has come, as far as the ticker needs it.</summary>
internal sealed record DueSchedule(long Id, string Name, string Type, string Args, string? Queue, int? Priority, OverlapPolicy Overlap, TimingRule Rule, MisfirePolicy Misfire, Jitter Jitter, DateTimeOffset DoneTo)
{
    public const string Columns = "id, name, type, args, queue, priority, overlap, cron, every_seconds, once_at, start_at, zone, missing_time, repeated_time, catch_up, jitter_seconds, done_to";

    public static DueSchedule Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), row.IsDBNull(5) ? null : row.GetInt16(5), (OverlapPolicy)row.GetInt16(6),
        new(Text(row, 7), row.IsDBNull(8) ? null : row.GetInt64(8), row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9), row.GetFieldValue<DateTimeOffset>(10), row.GetString(11),
            new((MissingTime)row.GetInt16(12), (RepeatedTime)row.GetInt16(13))),
        MisfirePolicy.Of(row.GetInt32(14)), Jitter.Parse(TimeSpan.FromSeconds(row.GetInt32(15))).Value, row.GetFieldValue<DateTimeOffset>(16));

    /// <summary>Fails where this node does not understand the timing.</summary>
    public Result<SchedulePlan> ReadPlan(ITimeZones zones) => Rule.Read(zones).Map(timing => new SchedulePlan(Name, timing, Misfire, Jitter));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
