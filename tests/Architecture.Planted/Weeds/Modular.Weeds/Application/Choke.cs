using System.Data;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Modular.Orchard.Domain;
using Modular.Platform.UseCases;
using Modular.Weeds.Infrastructure;
using Npgsql;

namespace Modular.Weeds.Application;

internal sealed record Choke : IQuery<int>;

/// <summary>Public, and reaches for everything that a handler must not touch.</summary>
public class ChokeHandler(IMediator mediator, IServiceProvider services) : IRequestHandler<Choke1, Result<int>>
{
    /// <inheritdoc/>
    public async Task<Result<int>> Handle(Choke1 query, CancellationToken cancel)
    {
        var db = services.GetRequiredService<WeedsDb>();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        if (connection.State == ConnectionState.Open) await mediator.Send(query, cancel);
        var tree = new Tree();
        return StatusCodes.Status200OK + DateTimeOffset.UtcNow.Minute + tree.Name.Length;
    }
}

/// <summary>A request that is neither a command nor a query.</summary>
public sealed record Choke1 : IRequest<Result<int>>;
