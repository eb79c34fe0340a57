using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure;

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kind).HasConversion(kind => Name(kind), text => Enum.Parse<SessionKind>(text, ignoreCase: true)).HasColumnType("text");
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
    }

    private static string Name(SessionKind kind) => kind.ToString().ToLowerInvariant();
}
