namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What is kept of people beside what was done to them and what they were told.</summary>
internal static class PersonChecks
{
    private const string People = """
        (select user_id from forums.standings where user_id > $1 and user_id <= $2 union select user_id from forums.sanctions where user_id > $1 and user_id <= $2) u
        left join forums.standings s on s.user_id = u.user_id
        """;

    private const string Warnings = "select count(*)::integer from forums.sanctions n where n.kind = 1 and n.user_id = ";

    /// <summary>The last word counts: a suspension, or that it was lifted.</summary>
    private const string LastWord = "select n.until, n.kind, n.at, n.by_id, n.reason from forums.sanctions n where n.kind in (2, 3) and n.user_id = ";

    private const string Last = " order by n.id desc limit 1";

    private const string Reports = "select count(*)::integer from forums.reports r where r.case_id = k.id";

    public static readonly Check<Guid> WarningCount = new("standings.warnings", Pieces.Standings,
        $"select u.user_id, 'person ' || u.user_id from {People} where coalesce(s.warnings, 0) <> ({Warnings} u.user_id) order by u.user_id",
        $"update forums.standings s set warnings = ({Warnings} s.user_id), version = s.version + 1 where s.user_id = any($1) and s.warnings <> ({Warnings} s.user_id)");

    public static readonly Check<Guid> Suspension = new("standings.suspended_until", Pieces.Standings,
        $"""
        select u.user_id, 'person ' || u.user_id from {People} left join lateral ({LastWord} u.user_id {Last}) l on true
        where s.suspended_until is distinct from l.until order by u.user_id
        """,
        $"""
        update forums.standings s set suspended_until = l.until, suspended_at = case when l.kind = 2 then l.at end, suspended_by = case when l.kind = 2 then l.by_id end,
          suspension_reason = case when l.kind = 2 then l.reason end, version = s.version + 1
        from forums.standings o left join lateral ({LastWord} o.user_id {Last}) l on true
        where o.user_id = s.user_id and s.user_id = any($1) and s.suspended_until is distinct from l.until
        """);

    /// <summary>Old notifications go, and numbers may be left out, so it may be higher than all that are there, and never lower.</summary>
    public static readonly Check<Guid> LastNotification = new("members.last_notification", Pieces.Notified,
        """
        select n.user_id, 'person ' || n.user_id from (select user_id, max(number) as number from forums.notifications where user_id > $1 and user_id <= $2 group by user_id) n
        left join forums.members m on m.user_id = n.user_id where coalesce(m.last_notification, 0) < n.number order by n.user_id
        """,
        """
        insert into forums.members as m (user_id, last_notification) select user_id, max(number) from forums.notifications where user_id = any($1) group by user_id order by user_id
        on conflict (user_id) do update set last_notification = greatest(m.last_notification, excluded.last_notification)
        """);

    public static readonly Check<long> ReportCount = new("report_cases.report_count", Pieces.Cases,
        $"select k.id, 'report ' || k.id from forums.report_cases k where k.id > $1 and k.id <= $2 and k.report_count <> ({Reports}) order by k.id",
        $"update forums.report_cases k set report_count = ({Reports}) where k.id = any($1) and k.report_count <> ({Reports})");
}
