using System.Text.Json;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>Reads rows of <see cref="JobColumns"/>.</summary>
internal static class JobRows
{
    public const int Count = 26;

    public static JobSummary Read(NpgsqlDataReader row)
    {
        var state = (JobState)row.GetInt16(4);
        return new()
        {
            Id = row.GetInt64(0),
            Type = row.GetString(1),
            Queue = row.GetString(2),
            Priority = row.GetInt16(3),
            State = state.Shown(),
            HeldBy = state.Hold(),
            RunAt = row.GetFieldValue<DateTimeOffset>(5),
            Attempts = row.GetInt16(6),
            MaxAttempts = row.GetInt16(7),
            Node = Value<long>(row, 8),
            CreatedAt = row.GetFieldValue<DateTimeOffset>(9),
            StartedAt = Value<DateTimeOffset>(row, 10),
            CreatorId = Value<Guid>(row, 11),
            ParentId = Value<long>(row, 12),
            BatchId = Value<Guid>(row, 13),
            UniqueKey = Text(row, 14),
            OrderingKey = Text(row, 15),
            BreakerKey = Text(row, 16),
            Tags = row.IsDBNull(17) ? [] : row.GetFieldValue<string[]>(17),
            ScheduleId = Value<long>(row, 18),
            Progress = row.IsDBNull(19) ? null : new(row.GetInt64(19), Value<long>(row, 20), Text(row, 21)),
            Error = row.IsDBNull(22) ? null : JsonSerializer.Deserialize<JobFailure>(row.GetString(22), JsonSerializerOptions.Web),
            FinishedAt = Value<DateTimeOffset>(row, 23),
            RanMs = Value<int>(row, 24),
            CancelRequestedAt = Value<DateTimeOffset>(row, 25),
        };
    }

    public static T? Value<T>(NpgsqlDataReader row, int column) where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    public static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
