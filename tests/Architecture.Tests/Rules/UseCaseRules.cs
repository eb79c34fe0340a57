using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>What a command or a query looks like, and its handler.</summary>
internal static class UseCaseRules
{
    public static readonly Rule Requests = Rule.OfLayer(Layers.Application, "A command or query is an internal sealed record of the application", (_, module) =>
        Verdict.On(UseCases.In(module), request =>
            request.Definition.IsNotPublic && request.IsSealedRecord && module.LayerOf(request.Namespace) == Layers.Application
                ? null : $"{request.FullName} is not an internal sealed record of the application"));

    public static readonly Rule OneHandler = Rule.OfLayer(Layers.Application, "A command or query has one handler, in a file named after it", (_, module) =>
        Verdict.On(UseCases.In(module), request => HandlerComplaint(module, request)));

    public static readonly Rule Handlers = Rule.OfLayer(Layers.Application, "A handler is internal and sealed, serves a command or a query, and answers with a result", (_, module) =>
    {
        var requests = UseCases.In(module).Select(t => t.FullName).ToHashSet(StringComparer.Ordinal);
        return Verdict.On(UseCases.HandlersIn(module), handler => HandlerComplaints(handler, requests));
    });

    public static readonly Rule NoBus = Rule.OfLayer(Layers.Application, "A handler sends nothing over the bus and looks nothing up in the container", (_, module) =>
        Verdict.On(UseCases.HandlersIn(module), handler => handler.Uses.Where(IsBus).Select(use => $"{handler.FullName} uses {use}")));

    public static readonly Rule NoRawDatabase = Rule.OfLayer(Layers.Application, "The application asks its port and never the connection", (_, module) =>
        Verdict.On(module.TypesOf(Layers.Application), type => type.Uses.Where(IsConnection).Select(use => $"{type.FullName} uses {use}")));

    private static string? HandlerComplaint(Module module, CodeType request)
    {
        var handlers = UseCases.HandlersIn(module).Where(h => UseCases.RequestOf(h) == request.FullName).ToList();
        if (handlers.Count != 1) return $"{request.FullName} has {handlers.Count} handlers";

        var file = module.SourcesOf(Layers.Application).SingleOrDefault(f => f.Name == request.Name + ".cs");
        if (file is null) return $"{request.FullName} has no file {request.Name}.cs";
        return file.Types.Contains(request.Name, StringComparer.Ordinal) && file.Types.Contains(handlers[0].Name, StringComparer.Ordinal)
            ? null : $"{file.Path} does not hold both {request.Name} and {handlers[0].Name}";
    }

    private static IEnumerable<string> HandlerComplaints(CodeType handler, HashSet<string> requests)
    {
        if (!handler.Definition.IsNotPublic || !handler.Definition.IsSealed) yield return $"{handler.FullName} is not internal and sealed";
        if (!requests.Contains(UseCases.RequestOf(handler) ?? "")) yield return $"{handler.FullName} handles neither a command nor a query";

        foreach (var handle in handler.Definition.Methods.Where(m => m.Name.Split('.')[^1] == "Handle"))
            if (!handle.ReturnType.FullName.StartsWith("System.Threading.Tasks.Task`1<Modular.Kernel.Result`1<", StringComparison.Ordinal))
                yield return $"{handler.FullName} answers with {handle.ReturnType.FullName}";
    }

    private static bool IsBus(Use use) => use.Namespace == "MediatR" && use.Name is "IMediator" or "ISender" or "IPublisher" or "Mediator" or "ServiceFactory"
        || use.Name is "IServiceProvider" or "IServiceScopeFactory" or "IServiceScope" or "ServiceProviderServiceExtensions";

    private static bool IsConnection(Use use) => Use.IsWithin(use.Namespace, "System.Data")
        || use.Name is "DatabaseFacade" or "RelationalDatabaseFacadeExtensions" or "RelationalQueryableExtensions" && Use.IsWithin(use.Namespace, "Microsoft.EntityFrameworkCore");
}
