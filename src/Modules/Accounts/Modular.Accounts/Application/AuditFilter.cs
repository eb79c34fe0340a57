using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>Which entries; what is null does not restrict. Times are from, inclusive, and to, exclusive.</summary>
internal sealed partial record AuditFilter(string? Action, Guid? Actor, Guid? Subject, DateTimeOffset? From, DateTimeOffset? To)
{
    private const int MaxActionLength = 100;

    private static readonly string[] Rfc3339 = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static Result<AuditFilter> Parse(ListAudit query)
    {
        var check = new Validation();
        check.Require(query.Action is null || query.Action.Length <= MaxActionLength && ActionForm().IsMatch(query.Action), "?action", AuditErrors.ActionMalformed);
        var filter = new AuditFilter(
            query.Action, User(check, "?actor", query.Actor), User(check, "?subject", query.Subject), Time(check, "?from", query.From), Time(check, "?to", query.To));
        return check.Failed ? check.Errors : filter;
    }

    /// <summary>Each condition, and the order, has an index that begins with it.</summary>
    public IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries)
    {
        if (Action is { } action) entries = action.EndsWith('.') ? entries.Where(e => e.Action.StartsWith(action)) : entries.Where(e => e.Action == action);
        if (Actor is { } actor) entries = entries.Where(e => e.ActorId == actor);
        if (Subject is { } subject) entries = entries.Where(e => e.SubjectId == subject);
        if (From is { } from) entries = entries.Where(e => e.At >= from);
        if (To is { } to) entries = entries.Where(e => e.At < to);
        return entries;
    }

    private static Guid? User(Validation check, string pointer, string? text)
    {
        if (text is null) return null;
        check.Require(Guid.TryParseExact(text, "D", out var id), pointer, UserErrors.IdMalformed);
        return id;
    }

    private static DateTimeOffset? Time(Validation check, string pointer, string? text)
    {
        if (text is null) return null;
        check.Require(
            DateTimeOffset.TryParseExact(text, Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time),
            pointer, AuditErrors.TimeMalformed);
        return time;
    }

    [GeneratedRegex(@"\A[a-z]+\.([a-z][a-z0-9_]*\.)*([a-z][a-z0-9_]*)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ActionForm();
}
