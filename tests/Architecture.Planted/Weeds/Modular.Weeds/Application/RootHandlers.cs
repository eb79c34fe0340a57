using MediatR;
using Modular.Platform.UseCases;

namespace Modular.Weeds.Application;

internal sealed class OneRootHandler : ICommandHandler<Root, Done>
{
    public Task<Result<Done>> Handle(Root command, CancellationToken cancel) => throw new NotSupportedException();
}

internal sealed class OtherRootHandler : ICommandHandler<Root, Done>
{
    public Task<Result<Done>> Handle(Root command, CancellationToken cancel) => throw new NotSupportedException();
}

/// <summary>Answers without a result.</summary>
internal sealed class PlainHandler : IRequestHandler<Plain, int>
{
    public Task<int> Handle(Plain request, CancellationToken cancel) => Task.FromResult(1);
}

internal sealed record Plain : IRequest<int>;
