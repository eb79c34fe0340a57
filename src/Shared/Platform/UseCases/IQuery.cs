using MediatR;

namespace Modular.Platform.UseCases;

/// <summary>Reads and changes nothing; runs without a transaction.</summary>
public interface IQuery<T> : IRequest<Result<T>> where T : notnull;

/// <summary>The one handler of a query.</summary>
public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T> where T : notnull;
