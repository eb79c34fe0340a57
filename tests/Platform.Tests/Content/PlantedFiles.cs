using System.Collections.Concurrent;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Content;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Content;
using Modular.Platform.UseCases;

namespace Platform.Tests.Content;

/// <summary>A small module of the tests, as one that attaches files would be; what it would keep in its own table it keeps in memory.</summary>
internal sealed class PlantedFiles
{
    public const string Address = "/api/v1/planted/files";
    public const string Small = "/api/v1/planted/small";
    public const int SmallBytes = 1000;

    public static readonly Error Refusal = new(ErrorKind.Conflict, "planted.full", "As asked.");

    private readonly ConcurrentDictionary<string, ContentFile> _files = new(StringComparer.Ordinal);

    /// <summary>Refuses what was received, after it was kept.</summary>
    public bool Refuses { get; set; }

    public ContentFile? Find(string id) => _files.GetValueOrDefault(id);

    public void Add(string id, ContentFile file) => _files[id] = file;

    public static void Register(IServiceCollection services, PlantedFiles planted)
    {
        services.AddSingleton(planted);
        services.AddSingleton<IStartupFilter>(new PlantedRoutes(Map));
        services.AddScoped<IRequestHandler<AttachFile, Result<AttachedFile>>, AttachFileHandler>();
        services.AddScoped<IRequestHandler<RemoveFile, Result<Done>>, RemoveFileHandler>();
        services.AddScoped<IRequestHandler<GetFile, Result<ContentFile>>, GetFileHandler>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Address, AttachAsync).TakesContent().AllowAnonymous();
        app.MapPost(Small, AttachAsync).TakesContent(maxBytes: SmallBytes).AllowAnonymous();
        app.MapGet(Address + "/{id}", async (string id, IMediator send, CancellationToken cancel) => (await send.Send(new GetFile(id), cancel)).ToContent()).AllowAnonymous();
        app.MapDelete(Address + "/{id}", async (string id, bool erase, IMediator send, CancellationToken cancel) => (await send.Send(new RemoveFile(id, erase), cancel)).ToNoContent()).AllowAnonymous();
    }

    private static async Task<CreatedAnswer<AttachedFile>> AttachAsync(ContentUpload upload, IMediator send, CancellationToken cancel)
    {
        var stored = await upload.ReceiveAsync(cancel);
        var attached = stored.IsSuccess ? await send.Send(new AttachFile(stored.Value), cancel) : Result<AttachedFile>.Fail(stored.Errors);
        return attached.ToCreated(file => $"{Address}/{file.Id}");
    }
}

internal sealed record AttachedFile(string Id, ContentHash Hash, string Name, string MediaType, long Bytes);

internal sealed record AttachFile(StoredContent Content) : ICommand<AttachedFile>;

internal sealed class AttachFileHandler(PlantedFiles planted, IContentStore store) : ICommandHandler<AttachFile, AttachedFile>
{
    public async Task<Result<AttachedFile>> Handle(AttachFile command, CancellationToken cancel)
    {
        var (content, id) = (command.Content, Guid.CreateVersion7().ToString("N"));
        var kept = await store.KeepAsync(new(content.Hash, $"planted.file/{id}"), cancel);
        if (kept.IsFailed) return Result<AttachedFile>.Fail(kept.Errors);
        if (planted.Refuses) return PlantedFiles.Refusal;

        planted.Add(id, new(content.Hash, content.Name));
        return new AttachedFile(id, content.Hash, content.Name, content.MediaType, content.Bytes);
    }
}

internal sealed record RemoveFile(string Id, bool Erase) : ICommand<Done>;

internal sealed class RemoveFileHandler(PlantedFiles planted, IContentStore store) : ICommandHandler<RemoveFile, Done>
{
    public async Task<Result<Done>> Handle(RemoveFile command, CancellationToken cancel)
    {
        if (planted.Find(command.Id) is not { } file) return ContentErrors.NotFound;

        ContentReference[] held = [new(file.Hash, $"planted.file/{command.Id}")];
        if (command.Erase) await store.EraseAsync(held, cancel);
        else await store.ReleaseAsync(held, cancel);
        return new Done();
    }
}

internal sealed record GetFile(string Id) : IQuery<ContentFile>;

internal sealed class GetFileHandler(PlantedFiles planted) : IQueryHandler<GetFile, ContentFile>
{
    public Task<Result<ContentFile>> Handle(GetFile query, CancellationToken cancel) =>
        Task.FromResult<Result<ContentFile>>(planted.Find(query.Id) is { } file ? file : ContentErrors.NotFound);
}
