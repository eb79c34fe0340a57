using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Reports;

namespace Modular.Forums.Application.Reports;

/// <summary>Where moderators take a case in hand, under the lock of its topic, and put it back.</summary>
internal sealed class CaseDesk(IForumsDb db, ICaseReads cases, Caller caller, IUserDirectory users)
{
    /// <summary>Null when there is no such case in a category that the caller moderates.</summary>
    public async Task<OpenedCase?> OpenAsync(long id, CancellationToken cancel)
    {
        var place = await db.ReportCases.Where(k => k.Id == id).Select(k => new { k.TopicId, k.ReplyId }).SingleOrDefaultAsync(cancel);
        if (place is null) return null;

        var post = place.ReplyId is { } reply ? PostRef.Reply(reply) : PostRef.Topic(place.TopicId!.Value);
        if (await db.OpenPostAsync(post, Viewer.Of(caller), cancel) is not { In.MayModerate: true } opened) return null;

        return new(await db.ReportCases.SingleAsync(k => k.Id == id, cancel), opened);
    }

    /// <summary>The case as it is now, in the same transaction.</summary>
    public async Task<CaseView> ShownAsync(long id, CancellationToken cancel)
    {
        var view = (await cases.OneAsync(id, Viewer.Of(caller), cancel))!;
        CaseView.Show([view], await users.FindAsync(CaseView.PeopleIn([view]).ToHashSet(), cancel));
        return view;
    }

    /// <summary>What the audit log says of a case.</summary>
    public static object Summary(ReportCase reported)
    {
        var action = reported.Action is { } done ? CaseActions.NameOf(done) : null;
        return new { Status = CaseStatuses.NameOf(reported.Status), reported.AssigneeId, Action = action, reported.Note };
    }
}

/// <summary>A case and its post, with the topic's row locked until the transaction ends.</summary>
internal sealed record OpenedCase(ReportCase Case, OpenedPost Post)
{
    public string Target => $"forums.report/{Case.Id}";
}
