using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows others the keys that they can verify our access tokens with.</summary>
internal sealed record ListPublicKeys : IQuery<PublicKeys>;

internal sealed class ListPublicKeysHandler(IPublicKeys keys) : IQueryHandler<ListPublicKeys, PublicKeys>
{
    public Task<Result<PublicKeys>> Handle(ListPublicKeys query, CancellationToken cancel) => Task.FromResult<Result<PublicKeys>>(keys.Read());
}
