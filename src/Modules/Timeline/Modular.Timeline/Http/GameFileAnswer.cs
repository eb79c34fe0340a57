using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Modular.Platform.Http.Answers;
using Modular.Timeline.Application.Administration;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Http;

/// <summary>200 with all games or players as a file, written while it is read; or the problem.</summary>
internal sealed class GameFileAnswer(IGameExport export, bool players, Result<DeckFormat> format) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(object), ["text/csv", "application/json", "application/x-ndjson"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (format.IsFailed) return format.ToOk().ExecuteAsync(httpContext);

        var (type, ending) = format.Value switch
        {
            DeckFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            DeckFormat.Json => ("application/json", "json"),
            _ => ("application/x-ndjson", "ndjson"),
        };
        httpContext.Response.ContentType = type;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{(players ? "players" : "games")}.{ending}\"";
        return export.WriteAsync(httpContext.Response.Body, players, format.Value, httpContext.RequestAborted);
    }
}
