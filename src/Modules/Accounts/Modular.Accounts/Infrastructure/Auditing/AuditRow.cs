using Modular.Accounts.Domain;
using Npgsql;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>An entry as the table has it.</summary>
internal static class AuditRow
{
    public const string Columns = "e.id, e.at, e.action, e.actor_id, e.subject_id, e.target, e.payload, e.salt, e.mac, e.seq, e.chain";

    /// <summary>How many columns these are; what a statement adds stands behind them.</summary>
    public const int Width = 11;

    public static AuditEntry Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        At = row.GetFieldValue<DateTimeOffset>(1),
        Action = row.GetString(2),
        ActorId = row.IsDBNull(3) ? null : row.GetGuid(3),
        SubjectId = row.IsDBNull(4) ? null : row.GetGuid(4),
        Target = row.IsDBNull(5) ? null : row.GetString(5),
        Payload = row.IsDBNull(6) ? null : row.GetString(6),
        Salt = row.IsDBNull(7) ? null : row.GetFieldValue<byte[]>(7),
        Mac = row.GetFieldValue<byte[]>(8),
        Seq = row.IsDBNull(9) ? null : row.GetInt64(9),
        Chain = row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
    };
}
