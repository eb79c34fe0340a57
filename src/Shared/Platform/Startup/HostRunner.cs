using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Platform.Http.RateLimits;
using Modular.Platform.Http.Security;

namespace Modular.Platform.Startup;

/// <summary>Serves, or does what the operator's verb says. A reason not to start is one line on standard error and exit code 1.</summary>
public static class HostRunner
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(8); // for a verb to put away what it was at; as long as the server has

    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "--version"];

    /// <summary>Runs until stopped. Arguments that begin with a verb (<c>db up</c>) run that verb instead of the server.</summary>
    public static async Task<int> RunModularAsync(this WebApplication app, string[] args)
    {
        try
        {
            return args is [{ } first, ..] && (!first.StartsWith('-') || Help.Contains(first)) ? await RunVerbAsync(app, args) : await ServeAsync(app);
        }
        catch (Exception e) when (StartupReason.In(e) is { } reason)
        {
            await Console.Error.WriteLineAsync("modular: " + reason.ReplaceLineEndings(" "));
            return 1;
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        RouteGuard.Check(app);
        RateLimitNames.Check(app);
        await app.StartAsync();
        ShowBanner(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> RunVerbAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand("Modular: the host and its operator's tool. Without a verb it serves.");
        foreach (var verbs in app.Services.GetServices<IOperatorVerbs>()) root.Subcommands.Add(verbs.Build(app.Services));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0 && parsed.Action is not System.CommandLine.Help.HelpAction && parsed.CommandResult.Command is not CommandWithoutDatabase)
            await app.Services.GetRequiredService<DatabaseStart>().OpenAsync(CancellationToken.None);
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopLimit });
    }

    private static void ShowBanner(WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine($"\n  Modular answers at {address}\n  API and its documentation: {address}/docs");
        foreach (var line in app.Services.GetRequiredService<Banner>().Lines) Console.WriteLine("  " + line);
        Console.WriteLine();
    }
}
