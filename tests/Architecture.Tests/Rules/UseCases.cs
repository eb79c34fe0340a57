using Architecture.Tests.Reading;
using Mono.Cecil;

namespace Architecture.Tests.Rules;

/// <summary>Finds the use cases of a module.</summary>
internal static class UseCases
{
    private const string Handler = "MediatR.IRequestHandler`2";

    private static readonly string[] Requests = ["Modular.Platform.UseCases.ICommand`1", "Modular.Platform.UseCases.IQuery`1"];

    /// <summary>Commands and queries.</summary>
    public static IEnumerable<CodeType> In(Module module) => module.Types.Where(t => Requests.Any(r => t.Implementations(r).Any()));

    /// <summary>Whatever MediatR would call, the house's own interfaces or not.</summary>
    public static IEnumerable<CodeType> HandlersIn(Module module) =>
        module.Types.Where(t => !t.Definition.IsInterface && (t.Implementations(Handler).Any() || t.Implementations("MediatR.IRequestHandler`1").Any()));

    public static string? RequestOf(CodeType handler) => handler.Implementations(Handler).Select(Full).FirstOrDefault();

    private static string Full(IReadOnlyList<TypeReference> arguments) => arguments[0].FullName;
}
