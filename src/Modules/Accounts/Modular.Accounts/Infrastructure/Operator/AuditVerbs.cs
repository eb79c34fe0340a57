using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure.Auditing;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Operator;

/// <summary><c>modular audit verify</c>.</summary>
internal sealed class AuditVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services)
    {
        var head = new Option<string?>("--head") { Description = "A head of before, as seq:hex, that the chain has to contain." };
        var verify = new Command("verify", "Checks every entry of the audit log against the chain.") { head };
        verify.SetAction((parsed, cancel) => VerifyAsync(services, parsed.GetValue(head), cancel));

        return new Command("audit", "The audit log.") { verify };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, string? text, CancellationToken cancel)
    {
        var head = text is null ? null : AuditHead.Parse(text);
        if (head is { IsFailed: true })
        {
            await Console.Error.WriteLineAsync("modular: " + head.Errors[0].Detail);
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        var verifier = scope.ServiceProvider.GetRequiredService<AuditVerifier>();
        var report = await verifier.RunAsync(head?.Value, cancel);
        var unsealed = await verifier.CountUnsealedAsync(cancel);
        if (report.ProblemCount > 0) return await ComplainAsync(report);

        Console.WriteLine(Line($"The audit chain holds: {report.Entries} entries verified, {report.Erased} of them erased; {unsealed} not sealed yet."));
        Console.WriteLine($"Head: {report.Head}");
        return 0;
    }

    private static async Task<int> ComplainAsync(AuditReport report)
    {
        await Console.Error.WriteLineAsync(Line($"modular: The audit chain does not hold: {report.ProblemCount} problems in {report.Entries} entries."));
        foreach (var problem in report.Problems) await Console.Error.WriteLineAsync("  " + problem);
        if (report.ProblemCount > report.Problems.Count) await Console.Error.WriteLineAsync(Line($"  and {report.ProblemCount - report.Problems.Count} more"));
        if (report.HasAnotherKey) await Console.Error.WriteLineAsync("  Not one entry matches: is this the Modular:MasterKey that they were sealed with?");
        return 1;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
