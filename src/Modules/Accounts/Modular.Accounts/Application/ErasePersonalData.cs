using Modular.Accounts.Contracts;
using Modular.Platform.Events;
using Modular.Platform.Jobs;

namespace Modular.Accounts.Application;

/// <summary>Has all that the modules hold of somebody erased, by a job of its own: it may be a lot, and takes its time in short transactions.</summary>
internal sealed class ErasePersonalData(IJobQueue jobs) : IEventListener<UserErased>
{
    public static string Name => "accounts.erase_personal_data";

    public Task HandleAsync(UserErased happened, CancellationToken cancel) =>
        jobs.EnqueueAsync(new ForgetPersonArgs(happened.UserId, happened.Content), new() { Priority = 3 }, cancel);
}
