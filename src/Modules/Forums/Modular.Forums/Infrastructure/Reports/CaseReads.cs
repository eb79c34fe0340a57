using Modular.Forums.Application;
using Modular.Forums.Application.Reports;
using Modular.Forums.Domain.Reports;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Reports;

/// <summary>Cases with their posts as they are now: a topic that was moved takes its reports along.</summary>
internal sealed class CaseReads(DbSession session) : ICaseReads
{
    private const string Select = """
        select k.id, k.status, c.id, c.slug, c.name, t.id, k.reply_id, t.title, left(coalesce(r.content, t.content), 300), t.deleted_at is not null or r.deleted_at is not null,
          k.author_id, k.report_count, array(select distinct p.reason from forums.reports p where p.case_id = k.id order by 1), k.assignee_id, k.created_at, k.last_reported_at,
          k.closed_at, k.closed_by, k.action, k.note, k.version, t.version, coalesce(r.version, 0)
        from forums.report_cases k left join forums.replies r on r.id = k.reply_id join forums.topics t on t.id = coalesce(k.topic_id, r.topic_id)
          join forums.categories c on c.id = t.category_id and (c.moderate_roles & $1) <> 0
        """;

    private const string Filter = "k.status = $3 and ($4::uuid is null or k.assignee_id = $4) and (not $5 or k.assignee_id is null) and ($6::bigint is null or c.id = $6)";

    public Task<List<CaseView>> ListAsync(CaseFilter filter, PageRequest page, CancellationToken cancel)
    {
        var oldestFirst = filter.Status == CaseStatus.Pending;
        var after = page.After?[0] ?? (oldestFirst ? 0 : long.MaxValue);
        var select = oldestFirst
            ? session.Command($"{Select} where {Filter} and k.id > $7 order by k.id limit $2")
            : session.Command($"{Select} where {Filter} and k.id < $7 order by k.id desc limit $2");
        return ReadAsync(select.With(filter.Viewer.Bits, page.Limit + 1, (short)filter.Status, filter.Assignee, filter.Unassigned, filter.CategoryId, after), cancel);
    }

    public async Task<CaseView?> OneAsync(long id, Viewer viewer, CancellationToken cancel) =>
        (await ReadAsync(session.Command($"{Select} where k.id = $2").With(viewer.Bits, id), cancel)).SingleOrDefault();

    public Task<List<CaseView>> OfAuthorAsync(Guid authorId, Viewer viewer, int atMost, CancellationToken cancel) =>
        ReadAsync(session.Command($"{Select} where k.author_id = $2 order by k.id desc limit $3").With(viewer.Bits, authorId, atMost), cancel);

    private async Task<List<CaseView>> ReadAsync(NpgsqlCommand select, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using (select)
        {
            await using var reader = await select.ExecuteReaderAsync(cancel);
            var cases = new List<CaseView>();
            while (await reader.ReadAsync(cancel)) cases.Add(Read(reader));
            return cases;
        }
    }

    private static CaseView Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Status = CaseStatuses.NameOf((CaseStatus)row.GetInt16(1)),
        Category = new(row.GetInt64(2), row.GetString(3), row.GetString(4)),
        TopicId = row.GetInt64(5),
        ReplyId = row.IsDBNull(6) ? null : row.GetInt64(6),
        TopicTitle = row.GetString(7),
        Excerpt = row.GetString(8),
        IsDeleted = row.GetBoolean(9),
        AuthorId = row.GetGuid(10),
        ReportCount = row.GetInt32(11),
        Reasons = [.. row.GetFieldValue<short[]>(12).Select(reason => ReportReasons.NameOf((ReportReason)reason))],
        AssigneeId = row.IsDBNull(13) ? null : row.GetGuid(13),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(14),
        LastReportedAt = row.GetFieldValue<DateTimeOffset>(15),
        ClosedAt = row.IsDBNull(16) ? null : row.GetFieldValue<DateTimeOffset>(16),
        CloserId = row.IsDBNull(17) ? null : row.GetGuid(17),
        Action = row.IsDBNull(18) ? null : CaseActions.NameOf((CaseAction)row.GetInt16(18)),
        Note = row.IsDBNull(19) ? null : row.GetString(19),
        Etag = new(row.GetInt64(20), Shown(row.GetInt32(11), row.GetInt64(5), row.GetInt64(21), row.GetInt64(22))),
    };

    /// <summary>All that changes what is shown without being a decision, in one number: more reports, and what became of the post.</summary>
    private static long Shown(int reports, long topic, long topicVersion, long replyVersion) =>
        unchecked((((((topic * 1_000_003) + topicVersion) * 1_000_003) + replyVersion) * 1_000_003) + reports) & long.MaxValue;
}
