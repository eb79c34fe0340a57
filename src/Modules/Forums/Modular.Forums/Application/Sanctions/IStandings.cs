using Modular.Forums.Domain.Sanctions;

namespace Modular.Forums.Application.Sanctions;

internal interface IStandings
{
    /// <summary>How somebody stands, with their row locked until the transaction ends; whoever has none gets one.</summary>
    Task<Standing> OpenAsync(Guid userId, CancellationToken cancel);
}
