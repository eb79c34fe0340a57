using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>The job as its handler sees it.</summary>
internal sealed class RunningContext(LeasedJob job, IServiceProvider scope) : JobContext
{
    private const int MaxStateBytes = 64 * 1024;

    private string? _state = job.Resume;

    public override long JobId => job.Id;

    public override int Attempt => job.Attempt;

    public override int MaxAttempts => job.MaxAttempts;

    public override Guid? CreatedBy => job.CreatedBy;

    public string? Result { get; private set; }

    public override void Report(long current, long? total = null, string? message = null) =>
        job.Progress = new(current, total, message is { Length: > JobLimits.MaxMessageLength } ? message[..JobLimits.MaxMessageLength] : message);

    public override void Heartbeat() => job.Stop.Extend(job.Type.Options.Timeout);

    public override TState? State<TState>() where TState : class => _state is null ? null : JsonSerializer.Deserialize<TState>(_state, JsonSerializerOptions.Web);

    public override async Task SaveStateAsync<TState>(TState state, CancellationToken cancel)
    {
        var json = Json(state, MaxStateBytes);
        var session = scope.GetRequiredService<DbSession>();
        await session.OpenAsync(cancel);
        await using var save = session.Command("update scheduling.jobs set resume = $3, deadline = clock_timestamp() + $4 where id = $1 and lease = $2").With(job.Id, job.Lease);
        save.Parameters.Add(new() { Value = json, NpgsqlDbType = NpgsqlDbType.Json });
        save.Parameters.Add(new() { Value = job.Type.Options.Timeout + JobRunner.Grace * 2 });
        if (await save.ExecuteNonQueryAsync(cancel) == 0) throw new JobLostException();

        _state = json;
        Heartbeat();
    }

    public override void Answer<TAnswer>(TAnswer answer) => Result = Json(answer, JobLimits.MaxResultBytes);

    private static string Json<T>(T value, int most)
    {
        var json = JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
        return Encoding.UTF8.GetByteCount(json) <= most ? json : throw new ArgumentException($"A job keeps at most {most} bytes of this.", nameof(value));
    }
}
