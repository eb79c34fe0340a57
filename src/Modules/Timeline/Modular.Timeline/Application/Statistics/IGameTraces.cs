using Modular.Accounts.Contracts;

namespace Modular.Timeline.Application.Statistics;

/// <summary>The games and figures of one person.</summary>
internal interface IGameTraces
{
    IEnumerable<PersonalRecords> Export(Guid userId);

    /// <summary>Their games become nobody's, and their figures go. Can be repeated.</summary>
    Task EraseAsync(Guid userId, CancellationToken cancel);
}
