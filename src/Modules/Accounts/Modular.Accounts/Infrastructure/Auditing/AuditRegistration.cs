using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure.Operator;
using Modular.Platform;
using Modular.Platform.Auditing;
using Modular.Platform.Jobs;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>Registers the audit log, what seals it and what checks it.</summary>
internal static class AuditRegistration
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton(provider => new AuditMac(provider.GetRequiredService<MasterKey>().For("accounts/audit/entries")));
        services.AddScoped<IAuditLog, AuditLog>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<AuditVerifier>();
        services.AddSingleton<AuditHeads>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditHeads>());
        services.AddJob<SealAuditArgs, AuditSealer>(new() { KeepCompleted = false, MaxGlobal = 1, Retry = JobRetry.None });
        services.AddSchedule("accounts.seal_audit", TimeSpan.FromSeconds(1), new SealAuditArgs());
        services.AddSingleton<IOperatorVerbs, AuditVerbs>();
    }
}
