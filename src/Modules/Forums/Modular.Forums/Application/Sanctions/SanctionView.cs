using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Sanctions;

namespace Modular.Forums.Application.Sanctions;

/// <summary>Something that was done to somebody, as moderators see it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">warning, suspension or lifted.</param>
/// <param name="Reason">Why; empty where a suspension was lifted.</param>
/// <param name="Until">The end of a suspension.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="ReportId">The reports that led to it.</param>
internal sealed record SanctionView(long Id, string Kind, string Reason, DateTimeOffset? Until, DateTimeOffset At, UserCard By, long? ReportId)
{
    public static SanctionView Of(Sanction sanction, IReadOnlyDictionary<Guid, UserCard> cards) => new(
        sanction.Id, NameOf(sanction.Kind), sanction.Reason, sanction.Until, sanction.At, StandingView.CardOf(cards, sanction.ById), sanction.CaseId);

    public static string NameOf(SanctionKind kind) => kind.ToString().ToLowerInvariant();
}
