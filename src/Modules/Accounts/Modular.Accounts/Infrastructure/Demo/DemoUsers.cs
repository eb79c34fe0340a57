using MediatR;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Demo;

/// <summary>The people of the demonstration, once, in development.</summary>
internal sealed class DemoUsers(IMediator send, Banner banner) : IStartupTask
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await send.Send(new LoadDemoUsers(), cancel);
        banner.Add($"Sign in as ada (admin), max (moderator) or mia (user), password {LoadDemoUsers.Password}");
    }
}
