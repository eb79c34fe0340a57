using System.Text.RegularExpressions;
using Architecture.Tests.Reading;
using Mono.Cecil;

namespace Architecture.Tests.Rules;

/// <summary>How the product waits.</summary>
internal static partial class WaitingRules
{
    private static readonly string[] Tasks = ["System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask`1"];

    public static readonly Rule NoBlocking = Rule.OfSolution("Nobody blocks a thread on a task", subject =>
        Verdict.On(TypesOf(subject), type => type.Calls.Where(IsBlocking).Select(call => $"{type.FullName} calls {call.DeclaringType.Name}.{call.Name}"))
            .Also(subject.ProductSources.Where(f => GetResult.IsMatch(f.Code)).Select(f => $"{f.Path} calls GetAwaiter().GetResult()")));

    public static readonly Rule NoAsyncVoid = Rule.OfSolution("No asynchronous method returns void", subject =>
        Verdict.On(TypesOf(subject).SelectMany(t => t.Methods), method =>
            method.ReturnType.FullName == "System.Void" && method.CustomAttributes.Any(a => a.AttributeType.Name == "AsyncStateMachineAttribute")
                ? $"{method.FullName} is async void" : null));

    private static IEnumerable<CodeType> TypesOf(Subject subject) => subject.Assemblies.SelectMany(a => a.Types).Where(t => !t.IsGenerated);

    private static bool IsBlocking(MethodReference call) =>
        call.Name is "get_Result" or "Wait" or "WaitAll" or "WaitAny" && Tasks.Contains(call.DeclaringType.GetElementType().FullName, StringComparer.Ordinal);

    // Compiled state machines call GetResult of their own accord, so the source has to tell.
    [GeneratedRegex(@"GetAwaiter\s*\(\s*\)\s*\.\s*GetResult", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GetResult { get; }
}
