using System.Text.Json;
using Modular.Platform.Auditing;
using Modular.Platform.Jobs;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Enqueues many jobs of one type, all or none.</summary>
internal sealed record EnqueueJobs(string? Type, IReadOnlyList<JsonElement>? Args, JobTerms Terms) : ICommand<EnqueuedJobs>;

/// <summary>The new jobs.</summary>
/// <param name="Count">How many.</param>
/// <param name="Ids">Their ids, in the order of their arguments.</param>
internal sealed record EnqueuedJobs(int Count, IReadOnlyList<long> Ids);

internal sealed class EnqueueJobsHandler(ISchedulingDb db, IJobQueue queue, JobRequests requests, IAuditLog audit, TimeProvider clock) : ICommandHandler<EnqueueJobs, EnqueuedJobs>
{
    private const int ErrorsShown = 100;

    public async Task<Result<EnqueuedJobs>> Handle(EnqueueJobs command, CancellationToken cancel)
    {
        var check = new Validation();
        var type = check.Field("/type", await requests.FindTypeAsync(command.Type, cancel));
        var args = ReadArgs(check, check.Failed ? null : type, command.Args ?? []);
        var options = check.Field("", command.Terms.Parse(clock.GetUtcNow()));
        check.Require(command.Terms.ParentId is not { } parent || await db.ReadJobAsync(parent, cancel) is not null, "/parentId", JobErrors.ParentUnknown);
        if (check.Failed) return check.Errors;

        var enqueued = await queue.EnqueueAllAsync([.. args.Select(a => new JobRequest(type, a, options))], cancel);
        await audit.WriteAsync(new("scheduling.jobs_enqueued", After: new { type, options.Queue, enqueued.Count }), cancel);
        return new EnqueuedJobs(enqueued.Count, [.. enqueued.Select(e => e.Id)]);
    }

    private List<string> ReadArgs(Validation check, string? type, IReadOnlyList<JsonElement> all)
    {
        check.Require(all.Count > 0, "/args", JobErrors.JobsMissing);
        check.Require(all.Count <= JobLimits.MaxBulk, "/args", JobErrors.TooManyJobs);
        var read = new List<string>(all.Count);
        for (var i = 0; i < Math.Min(all.Count, JobLimits.MaxBulk) && check.Errors.Length < ErrorsShown; i++) read.Add(check.Field($"/args/{i}", requests.Args(type, all[i])));
        return read;
    }
}
