using Modular.Forums.Domain.Reports;

namespace Modular.Forums.Application.Reports;

/// <summary>Which cases, of those in categories that the viewer moderates.</summary>
/// <param name="Status">How far they are.</param>
/// <param name="Assignee">Only those of this person; null for all.</param>
/// <param name="Unassigned">Only those of nobody.</param>
/// <param name="CategoryId">Only those of this category; null for all.</param>
/// <param name="Viewer">Who asks.</param>
internal sealed record CaseFilter(CaseStatus Status, Guid? Assignee, bool Unassigned, long? CategoryId, Viewer Viewer)
{
    /// <summary>A person's id, me or none.</summary>
    public static Result<(Guid? Assignee, bool Unassigned)> ParseAssignee(string? text, Guid me) => text switch
    {
        null or "" => (null, false),
        "me" => (me, false),
        "none" => (null, true),
        _ => Guid.TryParseExact(text, "D", out var id) ? (id, false) : ReportErrors.AssigneeMalformed,
    };
}
