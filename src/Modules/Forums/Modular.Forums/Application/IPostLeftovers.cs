using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>What is kept beside topics and replies by their kind and id, where no foreign key can take it with them: it goes in the transaction that removes them for good.</summary>
internal interface IPostLeftovers
{
    Task RemoveAsync(IReadOnlyList<PostRef> posts, CancellationToken cancel);
}
