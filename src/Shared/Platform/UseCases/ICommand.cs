using MediatR;

namespace Modular.Platform.UseCases;

/// <summary>Marks what changes something; it runs in a transaction and can be made idempotent.</summary>
public interface ICommand;

/// <summary>A command that answers with a <typeparamref name="T"/>.</summary>
public interface ICommand<T> : ICommand, IRequest<Result<T>> where T : notnull;

/// <summary>The one handler of a command. Its <c>SaveChangesAsync</c> is visible in it; the commit is the pipeline's, and only on success.</summary>
public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand<T> where T : notnull;
